impegno-senza-spesa = The act spends nothing: no budget commitment is needed.
    .citizen = The act costs the municipality nothing.

impegno-assunto = The commitment of { $importo } euro is complete and chapter { $capitolo } has the money.
    .citizen = The money for this expense has been set aside.

impegno-incompleto = The commitment does not state amount, creditor and reason: complete it.
    .citizen = The municipality must say how much it pays, to whom and why.

impegno-capitolo-errato = Chapter “{ $capitolo }” is not well written: up to six digits and, after a stroke, up to three for the article.
    .citizen = The budget heading must be corrected.

impegno-incapiente = The commitment is of { $importo } euro and the chapter holds { $disponibile }: the budget must be amended.
    .citizen = There is not enough money for this expense.
