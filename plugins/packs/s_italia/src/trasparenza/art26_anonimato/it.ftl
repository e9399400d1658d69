anonimato-altro-atto = Non si pubblica un contributo.
    .citizen = Questa regola non riguarda la pubblicazione.

anonimato-non-occorre = Dai dati non si capiscono né salute né disagio, o nessuno è riconoscibile: si può pubblicare.
    .citizen = La pubblicazione non rivela difficoltà personali.

anonimato-rispettato = Il beneficiario non è riconoscibile: si può pubblicare.
    .citizen = Il tuo nome non viene pubblicato.

anonimato-violato = Dai dati si capisce che una persona riconoscibile è malata o in difficoltà: pubblicare senza il nome e senza ciò che la identifica.
    .citizen = Il tuo nome non può essere pubblicato: rivelerebbe la tua situazione personale.
