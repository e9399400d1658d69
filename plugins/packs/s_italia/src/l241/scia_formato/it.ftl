suap-non-telematica = La segnalazione non è passata dallo sportello in rete.
    .citizen = La segnalazione va presentata in rete.

suap-formato-conforme = La segnalazione è nel formato nazionale.
    .citizen = La segnalazione è arrivata nel formato giusto.

suap-formato-errato = La segnalazione non è nel formato nazionale: chiedere la correzione prima di trasmetterla agli altri enti.
    .citizen = La segnalazione va corretta prima di andare agli altri uffici.
