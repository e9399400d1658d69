tempi-effettivi-non-dovuti = The procedure is not among those of greater impact.
    .citizen = For this matter measuring is not compulsory.

tempi-effettivi-pubblicati = The actual times are published beside the legal ones.
    .citizen = On the site you find how long it really takes.

tempi-effettivi-mancanti = The actual times are not published: they must be measured and compared with the legal ones.
    .citizen = The municipality must publish how long it really takes.
