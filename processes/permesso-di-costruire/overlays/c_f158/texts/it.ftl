# Testi dei passi propri di Messina.

passo-esprimi-parere-commissione = Parere della commissione edilizia
    .citizen = La commissione edilizia esamina il progetto
passo-commissione-in-ritardo = Quindici giorni senza la commissione
    .citizen = La commissione edilizia non si è ancora riunita
passo-sollecita-commissione = Sollecito della commissione
    .citizen = Il Comune sollecita la commissione
