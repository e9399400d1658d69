istanza-2018-allo-sportello = L'istanza non è arrivata per via telematica: valgono le regole dello sportello.
    .citizen = Questa regola non riguarda la tua richiesta.

istanza-2018-valida = L'istanza telematica è valida ({ $canale }).
    .citizen = La tua richiesta è valida.

istanza-2018-da-sanare = L'istanza ({ $canale }) non è sottoscritta né identifica l'autore: chiedere di firmarla o di unire la copia del documento.
    .citizen = Per proseguire devi firmare la richiesta o allegare la copia di un documento.
