//! Codes of this room: `P04xx`.

digipro_vocab::codes! {
    /// The expression has something that cannot stand there.
    P0401 = "unexpected token in an expression", "elemento inatteso in un'espressione";
    /// A character that no expression can contain.
    P0402 = "character that is not part of FEEL", "carattere estraneo al FEEL";
    /// A string, name or comment that is not closed, or an escape that does not exist.
    P0403 = "malformed string", "stringa malformata";
    /// A number literal that cannot be held.
    P0404 = "number literal out of range", "numero fuori dall'intervallo ammesso";
    /// Brackets, conditionals or functions nest too deep.
    P0405 = "expression nested too deep", "espressione con troppi livelli annidati";
    /// The expression is too long.
    P0406 = "expression too long", "espressione troppo lunga";
    /// A literal `@"..."` that is neither a date, a time, a date and time nor a duration.
    P0407 = "malformed temporal literal", "data, ora o durata malformata";
    /// A type that does not exist.
    P0408 = "unknown type", "tipo sconosciuto";
    /// Nothing to evaluate.
    P0409 = "empty expression", "espressione vuota";
    /// The operands do not have types that the operation combines.
    P0420 = "operands of types that do not combine", "operandi di tipi non combinabili";
    /// A variable that nothing defines.
    P0421 = "unknown variable", "variabile sconosciuta";
    /// A context without that entry, or a value without that property.
    P0422 = "no such entry or property", "voce o proprietà inesistente";
    /// Division by zero, or a result that no number can hold.
    P0423 = "number without a result", "operazione numerica senza risultato";
    /// An index outside the list.
    P0424 = "index outside the list", "indice fuori dalla lista";
    /// An argument that the function cannot use.
    P0425 = "argument that the function cannot use", "argomento non utilizzabile dalla funzione";
    /// Too few, too many or wrongly named arguments.
    P0426 = "wrong number or names of arguments", "numero o nomi degli argomenti errati";
    /// What is called is not a function.
    P0427 = "not a function", "non è una funzione";
    /// A text that cannot be read as the wanted value.
    P0428 = "text that cannot be read as a value", "testo non leggibile come valore";
    /// A date, time or duration that does not exist or is out of range.
    P0429 = "date, time or duration out of range", "data, ora o durata fuori dall'intervallo ammesso";
    /// A function or a range as the final result: variables hold JSON data only.
    P0430 = "result that a variable cannot hold", "risultato che una variabile non può contenere";
    /// A time limit that the case does not have.
    P0431 = "unknown time limit", "termine sconosciuto";
    /// A value that is not of the type that is declared for it.
    P0432 = "value of another type than declared", "valore di tipo diverso da quello dichiarato";
    /// A parameter that the definition does not declare, or that has no value on that day.
    P0433 = "parameter without a value", "parametro senza valore";
    /// The step budget is spent.
    P0440 = "expression takes too many steps", "espressione con troppi passi";
    /// A list is too long.
    P0441 = "list too long", "lista troppo lunga";
    /// A string is too long.
    P0442 = "string too long", "stringa troppo lunga";
    /// Operations nest too deep, as when a function calls itself without end.
    P0443 = "evaluation nested too deep", "valutazione con troppi livelli annidati";
    /// A pattern that refers back to a group cannot be matched within the bound on the ways to try it.
    P0444 = "pattern tried in too many ways", "espressione regolare con troppi tentativi";
}
