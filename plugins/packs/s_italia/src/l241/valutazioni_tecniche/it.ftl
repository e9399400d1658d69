valutazione-resa = La valutazione tecnica è acquisita.
    .citizen = La verifica tecnica è arrivata.

valutazione-sostituita = La valutazione è stata chiesta a un altro organo o a un istituto universitario.
    .citizen = La verifica tecnica è stata affidata ad altri.

valutazione-in-corso = La valutazione può arrivare fino a { $scadenza }.
    .citizen = La verifica tecnica può arrivare fino a { $scadenza }.

valutazione-da-chiedere-ad-altri = La valutazione non è arrivata entro { $scadenza }: va chiesta a un altro organo tecnico o a un istituto universitario.
    .citizen = La verifica tecnica non è arrivata entro { $scadenza }: l'ufficio deve chiederla ad altri.

valutazione-indispensabile = La valutazione tutela ambiente, paesaggio o salute: nessun altro organo può darla.
    .citizen = Per questa pratica la verifica spetta solo a chi tutela l'ambiente o la salute.
