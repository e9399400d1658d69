# Testi dei passi propri di Monza.

passo-oscura-dati-personali = Oscuramento dei dati personali
    .citizen = Il Comune oscura i dati personali di altri
