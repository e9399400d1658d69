tempi-effettivi-non-dovuti = Il procedimento non è tra quelli di maggiore impatto per cittadini e imprese.
    .citizen = Per questa pratica la misura dei tempi non è obbligatoria.

tempi-effettivi-pubblicati = I tempi effettivi di conclusione sono pubblicati accanto a quelli di legge.
    .citizen = Sul sito trovi quanto tempo serve davvero.

tempi-effettivi-mancanti = I tempi effettivi di conclusione non sono pubblicati: vanno misurati e confrontati con quelli di legge.
    .citizen = Il Comune deve pubblicare quanto tempo impiega davvero.
