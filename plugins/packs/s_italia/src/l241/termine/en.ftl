termine-non-ammesso = A term of { $giorni } days is not allowed: the ordinary maximum is { $massimo } days.
    .citizen = The municipality gave itself a longer term than the law allows.

termine-rispettato = The decision is taken within the term, which ends on { $scadenza }.
    .citizen = The answer comes in time: it was due by { $scadenza }.

termine-superato = The term ended on { $scadenza }: the decision is due, but it is { $ritardo } days late. Record the reasons for the delay.
    .citizen = The answer was due by { $scadenza } and comes { $ritardo } days late. You can turn to the substitute authority.

termine-ritardo-taciuto = The term ended on { $scadenza } ({ $ritardo } days ago) and the decision does not say so: state the term and the time taken.
    .citizen = The answer was due by { $scadenza }: the decision must say how long it took.
