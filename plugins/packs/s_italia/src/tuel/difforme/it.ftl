difforme-altro-atto = L'atto non è una deliberazione: la regola sui pareri contrari non lo riguarda.
    .citizen = Questa regola non riguarda l'atto.

difforme-conforme = Nessun parere è contrario.
    .citizen = Gli uffici hanno dato parere favorevole.

difforme-motivato = L'atto si discosta da un parere e dice perché.
    .citizen = L'organo ha deciso diversamente dagli uffici e spiega perché.

difforme-senza-motivi = Un parere è contrario e l'atto non dice perché se ne discosta: integrare la motivazione.
    .citizen = L'organo può decidere diversamente dagli uffici, ma deve spiegare perché.
