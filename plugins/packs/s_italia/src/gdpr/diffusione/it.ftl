diffusione-senza-dati = L'atto non contiene dati personali.
    .citizen = Questa regola non riguarda l'atto.

diffusione-lecita = L'atto pubblicato non rivela più del necessario.
    .citizen = La pubblicazione rispetta i tuoi dati.

diffusione-dati-salute = L'atto rivela dati sulla salute, genetici o biometrici: pubblicarne solo una versione con omissis.
    .citizen = I dati sulla tua salute non possono essere pubblicati.

diffusione-dati-eccedenti = L'atto rivela dati giudiziari senza una norma, o più del necessario: pubblicarne una versione con omissis.
    .citizen = L'atto può essere pubblicato solo senza i dati che non servono.

diffusione-ancora-trovabile = La pubblicazione è finita e i motori di ricerca trovano ancora l'atto: impedirne l'indicizzazione.
    .citizen = Un atto che ti riguarda si trova ancora in rete: il Comune deve rimediare.
