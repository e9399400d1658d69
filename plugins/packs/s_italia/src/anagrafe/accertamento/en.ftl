accertamento-conforme = What was declared is deemed true: the forty-five days ended on { $fine } without a notice.
    .citizen = Nobody objected by { $fine }: your residence is final.

accertamento-positivo = The check is positive: the registration is final.
    .citizen = The check went well: your residence is final.

accertamento-in-corso = The check may end, or a notice be sent, until { $fine }.
    .citizen = The check may take place until { $fine }.

accertamento-preavvisato = The notice was sent in time, by { $fine }: one may annul after the observations.
    .citizen = We wrote to you in time: you can still answer.

accertamento-preavviso-tardivo = No notice was sent by { $fine }: what was declared is deemed true and the registration is not annulled.
    .citizen = The office had to write to you by { $fine }: your residence stays.

accertamento-non-iniziato = The check has not begun.
    .citizen = The check has not begun yet.
