motivazione-presente = The decision states facts and legal reasons and, where needed, remedies.
    .citizen = The decision explains why it was taken.

motivazione-senza-fatti = The facts are missing: state what the inquiry found.
    .citizen = The decision must say on which facts it rests.

motivazione-senza-diritto = The legal reasons are missing: name the norms and why they apply.
    .citizen = The decision must say on which norms it rests.

motivazione-senza-rimedi = The remedies are missing: say to whom and by when one can appeal.
    .citizen = The decision must tell you to whom you can turn, and by when, if you disagree.
