using Gemeente.Partnerships;
using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Issues;
using Gemeente.Partnerships.Json;

namespace Host.Snippets;

public sealed class JsonFiles
{
    [Fact]
    public void Read_WhatWasWritten_IsEqual()
    {
        string path = Path.GetTempFileName();
        PartnershipDataSet dataSet = NcdoDataSet.Load();
        PartnershipReadResult result;

        #region write
        using (FileStream file = File.Create(path))
        {
            PartnershipJson.Write(dataSet, file, PartnershipJsonWriteOptions.Default);
        }
        #endregion

        #region read
        using (FileStream file = File.OpenRead(path))
        {
            result = PartnershipJson.Read(file, PartnershipJsonReadOptions.Default);
        }

        Console.WriteLine($"{result.RecordsUsed} records, errors: {result.HasErrors}");
        foreach (DataIssue issue in result.DataSet.Issues)
        {
            Console.WriteLine(issue); // severity, code, line, column, JSON path and message
        }
        #endregion

        File.Delete(path);
        Assert.Equal(dataSet, result.DataSet);
    }
}
