durc-non-dovuto = No certificate is due.
    .citizen = No certificate is needed for this payment.

durc-valido = The certificate is regular and holds until { $fine }.
    .citizen = The firm has paid its contributions.

durc-irregolare = The certificate is not regular: no award and no payment (but payment to the funds in its stead).
    .citizen = The firm has not paid its contributions.

durc-scaduto = The certificate expired on { $fine }: ask for another.
    .citizen = The certificate of contributions expired on { $fine }.
