### c_f704 1.0.0

fatti-mancanti = Non è possibile decidere: mancano i dati { $fatti }.
    .citizen = L'ufficio non ha ancora tutti i dati per verificare questo punto.

regola-interrotta = regola-interrotta = La regola si è interrotta: { $motivo }. Decide una persona.
    .citizen = Questo punto non ha potuto essere verificato da solo: lo verifica una persona dell'ufficio.


## c_f704.affidamenti.preventivi

monza-preventivi-non-dovuti = Non è un affidamento diretto: le fasce dei preventivi non si applicano.
    .citizen = Per questo contratto il Comune segue un'altra procedura.
monza-preventivi-sufficienti = Preventivi raccolti: { $raccolti }; per { $importo } euro ne sono dovuti { $dovuti }.
    .citizen = Il Comune ha chiesto abbastanza preventivi.
monza-preventivi-insufficienti = Preventivi raccolti: { $raccolti }; per { $importo } euro il regolamento ne chiede { $dovuti }.
    .citizen = Il Comune ha chiesto meno preventivi di quelli che il suo regolamento prevede.
monza-preventivi-urgenza = L'urgenza è motivata: il regolamento dispensa dai preventivi.
    .citizen = Per motivata urgenza il Comune ha affidato senza altri preventivi.

## c_f704.affidamenti.rotazione_fasce

monza-rotazione-altro = Non si affida di nuovo al contraente uscente nello stesso settore.
    .citizen = Il contratto va a un operatore diverso da quello precedente.
monza-rotazione-altra-fascia = Il contraente uscente è in un'altra fascia: { $fascia } invece di { $precedente }.
    .citizen = L'operatore precedente può ricevere il contratto, perché la fascia di importo è diversa.
monza-rotazione-stessa-fascia = Il contraente uscente riceverebbe di nuovo un contratto della fascia { $fascia }.
    .citizen = Lo stesso operatore riceverebbe due contratti di seguito della stessa fascia di importo.
