soccorso-non-serve = There is nothing to ask of the applicant.
    .citizen = Your request is clear.

soccorso-prestato = The applicant was invited to specify the application.
    .citizen = We asked you to specify your request.

soccorso-omesso = The application is unclear and the applicant was not invited to specify it: do so before refusing.
    .citizen = Before refusing your request the office must ask you to specify it.
