minimizzazione-rispettata = Only the data that are needed are collected.
    .citizen = You are asked only for the data that are needed.

minimizzazione-ragioni = The form asks for reasons, which are not needed: remove the field.
    .citizen = You need not say why you ask for these data.

minimizzazione-conto = A bank account is collected although nothing is paid: erase it, or say why it is needed.
    .citizen = The municipality has your bank account without need: you can ask for its erasure.
