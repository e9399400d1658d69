efficacia-non-limitativo = L'atto non limita il destinatario: ha effetto da subito.
    .citizen = L'atto non ti toglie nulla: vale subito.

efficacia-immediata = L'atto è cautelare e urgente, o ha una clausola motivata: ha effetto da subito.
    .citizen = Per l'urgenza l'atto vale da subito.

efficacia-dalla-comunicazione = L'atto ha effetto da { $dal }, giorno della comunicazione.
    .citizen = L'atto vale per te da { $dal }, quando l'hai ricevuto.

efficacia-eseguito-prima = L'atto è stato eseguito prima della comunicazione: non aveva effetto.
    .citizen = L'atto non poteva essere eseguito prima di fartelo sapere.
