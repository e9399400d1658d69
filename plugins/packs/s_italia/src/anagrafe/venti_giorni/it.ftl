venti-giorni-rispettati = La dichiarazione è resa entro { $entro }.
    .citizen = Hai dichiarato in tempo.

venti-giorni-superati = La dichiarazione era dovuta entro { $entro }: si riceve comunque, e si segnala il ritardo.
    .citizen = Dovevi dichiarare entro { $entro }; la dichiarazione vale comunque.
