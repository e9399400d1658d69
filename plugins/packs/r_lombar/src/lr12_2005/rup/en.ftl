lombardia-rup-in-tempo = The name of the responsible officer was told in time: it could be until { $entro }.
    .citizen = You know who deals with your application.

lombardia-rup-tardi = The name of the responsible officer was to be told by { $entro }: record the reasons for the delay.
    .citizen = You were told late who deals with your application.
