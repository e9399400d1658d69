diffusione-2003-senza-dati = L'atto non contiene dati personali.
    .citizen = Questa regola non riguarda l'atto.

diffusione-2003-lecita = L'atto pubblicato non rivela più del necessario.
    .citizen = La pubblicazione rispetta i tuoi dati.

diffusione-2003-dati-salute = L'atto rivela dati sulla salute: pubblicarne solo una versione con omissis.
    .citizen = I dati sulla tua salute non possono essere pubblicati.

diffusione-2003-dati-eccedenti = L'atto rivela più del necessario: pubblicarne una versione con omissis.
    .citizen = L'atto può essere pubblicato solo senza i dati che non servono.
