decadenza-nessuna = Nessuna dichiarazione falsa e nessun divieto in corso.
    .citizen = Nulla impedisce il contributo.

decadenza-beneficio-perduto = Il beneficio si fonda su una dichiarazione non veritiera: si decade.
    .citizen = Il contributo si perde perché una dichiarazione non era vera.

decadenza-divieto = Il beneficiario è decaduto { $decaduto }: fino a { $fine } non può avere contributi.
    .citizen = Dopo una dichiarazione falsa non si possono avere contributi fino a { $fine }.

decadenza-salvo-disagio = Il divieto c'è, ma restano fermi gli interventi per i minori e per le situazioni familiari e sociali di particolare disagio.
    .citizen = Gli aiuti per i minori e per chi è in difficoltà restano.
