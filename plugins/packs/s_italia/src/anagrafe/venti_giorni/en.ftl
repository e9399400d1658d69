venti-giorni-rispettati = The declaration is made by { $entro }.
    .citizen = You declared in time.

venti-giorni-superati = The declaration was due by { $entro }: it is received all the same, and the delay noted.
    .citizen = You had to declare by { $entro }; the declaration counts all the same.
