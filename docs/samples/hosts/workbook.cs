#:package Gemeente.Partnerships.Data@*-*
#:package Gemeente.Partnerships.Excel@*-*

using Gemeente.Partnerships.Data;
using Gemeente.Partnerships.Excel;

// Records to a workbook and back.
using MemoryStream workbook = new();
PartnershipWorkbook.Write(NcdoDataSet.Load(), workbook);
workbook.Position = 0;

Console.WriteLine($"Equal after a round trip: {PartnershipWorkbook.Read(workbook).DataSet == NcdoDataSet.Load()}");
