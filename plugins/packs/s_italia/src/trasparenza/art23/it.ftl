art23-altra-materia = L'atto non va nell'elenco semestrale: non sceglie un contraente e non conclude un accordo.
    .citizen = Questa regola non riguarda l'atto.

art23-aggiornato = L'elenco dei provvedimenti è aggiornato: il prossimo aggiornamento è dovuto entro { $entro }.
    .citizen = L'elenco delle decisioni pubblicato dal Comune è aggiornato.

art23-vecchio = L'elenco dei provvedimenti andava aggiornato entro { $entro }: aggiornarlo in amministrazione trasparente.
    .citizen = L'elenco delle decisioni pubblicato dal Comune non è aggiornato.
