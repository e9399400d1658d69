partecipazione-nessuna = Nobody filed relevant submissions.
    .citizen = Nobody wrote to the office about this matter.

partecipazione-valutata = The submissions are weighed in the act.
    .citizen = The office read and weighed what you wrote.

partecipazione-ignorata = The submissions are not weighed: account for them or record why.
    .citizen = The office must weigh what you wrote.
