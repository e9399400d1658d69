annullamento-nessuno = The registration is not annulled.
    .citizen = The registration is valid.

annullamento-regolare = The registration is annulled with authority and stays legible.
    .citizen = The registration was annulled, but a trace of it is kept.

annullamento-senza-atto = Who authorised the annulment is not recorded.
    .citizen = The annulment must be authorised.

annullamento-cancellato = The annulled data can no longer be read: restore them, marked as annulled.
    .citizen = A registration cannot be erased.
