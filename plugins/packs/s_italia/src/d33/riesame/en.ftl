riesame-legittimo = The decision on review is reasoned and within its term, which ends on { $scadenza }.
    .citizen = The decision on review comes in time and explains the reasons.

riesame-senza-sostituto = The officer for transparency holds the data: review belongs to a substitute, who is not named.
    .citizen = Review must be decided by somebody else than whoever holds the data.

riesame-senza-garante = Access concerns personal data and the Garante was not heard: ask for its opinion.
    .citizen = The data protection authority must be heard before deciding.

riesame-senza-motivi = The decision on review gives no reasons.
    .citizen = The decision on review must give reasons.

riesame-tardivo = The term for review ended on { $scadenza }: record the reasons for the delay.
    .citizen = The decision on review was due by { $scadenza }. You can turn to the court.
