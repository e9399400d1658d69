# Testi dei passi propri di Brescia.

passo-smista-istanza = Smistamento al settore competente
    .citizen = Il Comune smista la richiesta
passo-smistamento-in-ritardo = Cinque giorni senza smistamento
    .citizen = La richiesta attende da cinque giorni
passo-sollecita-smistamento = Sollecito al protocollo
    .citizen = Il Comune sollecita lo smistamento
