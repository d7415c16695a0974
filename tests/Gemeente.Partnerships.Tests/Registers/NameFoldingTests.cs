using Gemeente.Partnerships.Registers;

namespace Gemeente.Partnerships.Tests.Registers;

public sealed class NameFoldingTests
{
    [Theory]
    [InlineData("'s-Gravenhage", "sgravenhage")]
    [InlineData("’s Gravenhage", "sgravenhage")]
    [InlineData("‘s-Gravenhage", "sgravenhage")]
    [InlineData("ʼs-Gravenhage", "sgravenhage")]
    [InlineData("´s-Gravenhage", "sgravenhage")]
    [InlineData("`s-Gravenhage", "sgravenhage")]
    [InlineData("St’er", "ster")]
    [InlineData("St‘er", "ster")]
    [InlineData("SINT-OEDENRODE", "sintoedenrode")]
    [InlineData("St. Oedenrode", "sintoedenrode")]
    [InlineData("St.-Anna ter Muiden", "sintannatermuiden")]
    [InlineData("Stad aan 't Haringvliet", "stadaantharingvliet")]
    [InlineData("Súdwest-Fryslân", "sudwestfryslan")]
    [InlineData("Su\u0301dwest-Frysla\u0302n", "sudwestfryslan")]
    [InlineData("Ohé en Laak", "oheenlaak")]
    [InlineData("\u0132sselstein", "ijsselstein")]
    [InlineData("Næstved", "naestved")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Timișoara", "timisoara")]
    [InlineData("Timişoara", "timisoara")]
    [InlineData("Emirdağ", "emirdag")]
    [InlineData("Adapazarı", "adapazari")]
    [InlineData("İzmir", "izmir")]
    [InlineData("Weißenburg", "weissenburg")]
    [InlineData("Đà Nẵng", "danang")]
    [InlineData("Москва", "москва")]
    [InlineData("Den  Haag ", "denhaag")]
    [InlineData("st", "sint")]
    [InlineData("Best", "best")]
    [InlineData(" -'. ", "")]
    [InlineData("", "")]
    public void Fold_Spellings_HaveOneKey(string name, string key) => Assert.Equal(key, NameFolding.Fold(name));

    [Fact]
    public void Fold_LongName_IsFolded()
    {
        string name = string.Concat(Enumerable.Repeat("St. ", 1000));

        Assert.Equal(string.Concat(Enumerable.Repeat("sint", 1000)), NameFolding.Fold(name));
    }

    // Each letter of Latin-1, Latin Extended-A, the diacritics of Extended-B, and Latin Extended Additional, by its canonical
    // decomposition in Unicode.
    [Theory]
    [InlineData("ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ", 'a')]
    [InlineData("ḂḃḄḅḆḇ", 'b')]
    [InlineData("ÇçĆćĈĉĊċČčḈḉ", 'c')]
    [InlineData("ĎďĐđḊḋḌḍḎḏḐḑḒḓ", 'd')]
    [InlineData("ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ", 'e')]
    [InlineData("Ḟḟ", 'f')]
    [InlineData("ĜĝĞğĠġĢģǦǧǴǵḠḡ", 'g')]
    [InlineData("ĤĥĦħḢḣḤḥḦḧḨḩḪḫẖ", 'h')]
    [InlineData("ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị", 'i')]
    [InlineData("Ĵĵǰ", 'j')]
    [InlineData("ĶķǨǩḰḱḲḳḴḵ", 'k')]
    [InlineData("ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ", 'l')]
    [InlineData("ḾḿṀṁṂṃ", 'm')]
    [InlineData("ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ", 'n')]
    [InlineData("ÒÓÔÕÖØòóôõöøŌōŎŏŐőǑǒǪǫǬǭȌȍȎȏṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ", 'o')]
    [InlineData("ṔṕṖṗ", 'p')]
    [InlineData("ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ", 'r')]
    [InlineData("ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ", 's')]
    [InlineData("ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗ", 't')]
    [InlineData("ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự", 'u')]
    [InlineData("ṼṽṾṿ", 'v')]
    [InlineData("ŴŵẀẁẂẃẄẅẆẇẈẉẘ", 'w')]
    [InlineData("ẊẋẌẍ", 'x')]
    [InlineData("ÝýÿŶŷŸẎẏẙỲỳỴỵỶỷỸỹ", 'y')]
    [InlineData("ŹźŻżŽžẐẑẒẓẔẕ", 'z')]
    public void Fold_EveryLatinLetter_IsTheLetterWithoutDiacritics(string letters, char key) =>
        Assert.All(letters, letter => Assert.Equal(key.ToString(), NameFolding.Fold([letter])));
}
