# Testi dei passi propri di Brescia.

passo-esegui-sopralluogo = Sopralluogo della polizia locale
    .citizen = La polizia locale visita il locale
passo-sopralluogo-in-ritardo = Dieci giorni senza sopralluogo
    .citizen = Il sopralluogo non è ancora stato fatto
passo-sollecita-sopralluogo = Sollecito alla polizia locale
    .citizen = Il Comune sollecita la polizia locale
