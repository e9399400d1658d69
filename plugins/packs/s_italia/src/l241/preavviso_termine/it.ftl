preavviso-termine-nessuno = Nessun preavviso: il termine non si è fermato.
    .citizen = Il tempo per rispondere non si è fermato.

preavviso-termine-in-corso = Dopo il preavviso il termine scade { $scadenza }.
    .citizen = Dopo il preavviso la risposta arriva entro { $scadenza }.

preavviso-termine-scaduto = Anche contando il preavviso, il termine è scaduto { $scadenza }: registrare le ragioni del ritardo.
    .citizen = Anche contando il preavviso, la risposta era dovuta entro { $scadenza }.
