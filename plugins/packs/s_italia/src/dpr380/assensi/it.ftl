assensi-non-necessari = Non servono assensi di altre amministrazioni.
    .citizen = Non servono permessi di altri uffici.

assensi-acquisiti = Gli assensi sono acquisiti, o la conferenza è indetta.
    .citizen = Gli altri uffici hanno risposto, o sono stati chiamati.

assensi-mancanti = Mancano assensi di altre amministrazioni: indire la conferenza di servizi.
    .citizen = L'ufficio deve chiamare gli altri uffici.
