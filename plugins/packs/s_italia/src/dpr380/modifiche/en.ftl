modifiche-non-chieste = No changes were asked for.
    .citizen = The project need not change.

modifiche-non-modeste = The changes asked for are not modest: a notice before refusal is needed, and the term is not suspended.
    .citizen = The office may not ask you to redo the project without a notice.

modifiche-in-attesa = The term is suspended until the applicant answers.
    .citizen = The clock stands until you say whether you accept the changes.

modifiche-da-integrare = The project is to be completed by { $entro }; until then the term is suspended.
    .citizen = Hand in the changed project by { $entro }.

modifiche-integrate = The project is completed: the term runs again.
    .citizen = The changed project has come: the clock runs again.

modifiche-scadute = The project was not completed by { $entro }: it is decided as it was filed.
    .citizen = The changed project did not come by { $entro }: the one filed is decided upon.
