oggetto-identificato = L'istanza identifica i dati o i documenti richiesti.
    .citizen = La tua richiesta indica con chiarezza che cosa chiedi.

oggetto-non-identificabile = L'istanza non identifica i dati o i documenti richiesti: invitare l'istante a precisare.
    .citizen = Per rispondere dobbiamo capire quali dati o documenti chiedi: puoi precisarlo?
