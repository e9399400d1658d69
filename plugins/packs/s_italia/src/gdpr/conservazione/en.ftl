tempo-dati-non-personali = The file holds no personal data.
    .citizen = The case does not hold your data.

tempo-detto = Class { $classe } is kept for { $tempo }.
    .citizen = It is established how long your data are kept.

tempo-taciuto = For class “{ $classe }” the schedule does not say how long it is kept: complete it.
    .citizen = The municipality must establish how long it keeps your data.
