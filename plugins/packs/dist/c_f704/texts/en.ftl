### c_f704 1.0.0

fatti-mancanti = It cannot be decided: the data { $fatti } are missing.
    .citizen = The office does not have all the data yet to check this point.

regola-interrotta = regola-interrotta = The rule was interrupted: { $motivo }. A person decides.
    .citizen = This point could not be checked automatically: a person at the office checks it.


## c_f704.affidamenti.preventivi

monza-preventivi-non-dovuti = It is not a direct award: the bands of quotes do not apply.
    .citizen = For this contract the municipality follows another procedure.
monza-preventivi-sufficienti = Quotes collected: { $raccolti }; for { $importo } euro { $dovuti } are due.
    .citizen = The municipality has asked for quotes enough.
monza-preventivi-insufficienti = Quotes collected: { $raccolti }; for { $importo } euro the regulation asks for { $dovuti }.
    .citizen = The municipality has asked for fewer quotes than its regulation provides.
monza-preventivi-urgenza = The urgency is reasoned: the regulation dispenses with quotes.
    .citizen = For a reasoned urgency the municipality has awarded without other quotes.

## c_f704.affidamenti.rotazione_fasce

monza-rotazione-altro = It is not awarded to the outgoing contractor in the same sector again.
    .citizen = The contract goes to another firm than before.
monza-rotazione-altra-fascia = The outgoing contractor is in another band: { $fascia } instead of { $precedente }.
    .citizen = The previous firm can have the contract, because the band of amount is another.
monza-rotazione-stessa-fascia = The outgoing contractor would have a contract of band { $fascia } again.
    .citizen = The same firm would have two contracts of the same band of amount in a row.
