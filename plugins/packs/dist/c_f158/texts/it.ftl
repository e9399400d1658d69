### c_f158 1.0.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

## c_f158.osp.manifestazioni

osp-area-libera = L'area non è fra quelle del calendario delle manifestazioni.
    .citizen = Nell'area che hai chiesto non sono previste manifestazioni.
osp-fuori-periodo = L'occupazione non incontra i giorni della manifestazione.
    .citizen = La tua occupazione non cade nei giorni della manifestazione.
osp-sgombero-previsto = La concessione prevede che il suolo sia libero entro il { $entro }.
    .citizen = Per la manifestazione dovrai liberare il suolo entro il { $entro }.
osp-sgombero-mancante = La concessione non prevede lo sgombero per la manifestazione che inizia il { $inizio }.
    .citizen = Il { $inizio } inizia una manifestazione: la concessione deve dire quando liberare il suolo.
osp-sgombero-tardivo = Lo sgombero è previsto troppo tardi: il suolo deve essere libero entro il { $entro }.
    .citizen = Il suolo va liberato entro il { $entro }: la data indicata è troppo tarda.

## c_f158.osp.passaggio

osp-passaggio-libero = Ai pedoni restano { $metri } metri: almeno { $minimo } sono dovuti.
    .citizen = Lo spazio per chi passa a piedi è sufficiente.
osp-passaggio-stretto = Ai pedoni restano { $metri } metri, ma ne sono dovuti almeno { $minimo }.
    .citizen = Devi lasciare almeno { $minimo } metri liberi per chi passa a piedi: ne restano { $metri }.
osp-senza-marciapiede = L'occupazione non è su un marciapiede.
    .citizen = L'occupazione che hai chiesto non riguarda il marciapiede.
