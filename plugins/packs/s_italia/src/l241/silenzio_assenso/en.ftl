silenzio-materia-esclusa = The matter is excluded from assent by silence (heritage, landscape, environment, water hazard, security, health, Union law): silence is a failure to act.
    .citizen = In this matter silence is not a yes: you can turn to the substitute.

silenzio-rigetto = In this procedure the law makes silence a refusal.
    .citizen = In this matter silence is a no: you can appeal.

silenzio-diniego-in-tempo = The refusal was communicated in time: no assent by silence.
    .citizen = The office said no in time.

silenzio-non-formato = The term ends on { $scadenza }: there is no assent by silence yet.
    .citizen = The office may still answer, until { $scadenza }.

silenzio-formato = The term ended on { $scadenza }: the application is granted by silence.
    .citizen = The office did not answer by { $scadenza }: your application is granted.

silenzio-assenso-altro = In this procedure silence is no assent.
    .citizen = In this matter silence is not a yes.
