segnatura-non-occorre = Il documento non va a un'altra amministrazione: la segnatura telematica non occorre.
    .citizen = Questa regola non riguarda il documento.

segnatura-conforme = La segnatura di protocollo è completa e firmata.
    .citizen = Il documento può essere inviato all'altro ente.

segnatura-campo-errato = Nella segnatura il campo «{ $campo }» non ha la forma prevista: correggerlo prima di inviare.
    .citizen = Il documento non è ancora pronto per essere inviato all'altro ente.

segnatura-non-firmata = La segnatura non è firmata: l'altra amministrazione può rifiutarla.
    .citizen = Il documento non è ancora pronto per essere inviato all'altro ente.
