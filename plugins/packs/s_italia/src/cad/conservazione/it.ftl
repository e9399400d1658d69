conservazione-altro-oggetto = Non si conserva un fascicolo.
    .citizen = Questa regola non riguarda il documento.

conservazione-versato = Il fascicolo è in conservazione.
    .citizen = La pratica è conservata a norma.

conservazione-in-tempo = Il fascicolo va versato in conservazione entro { $entro }.
    .citizen = La pratica sarà conservata a norma entro { $entro }.

conservazione-scaduta = Il fascicolo andava versato in conservazione entro { $entro }: versarlo subito.
    .citizen = La pratica doveva già essere conservata a norma.
