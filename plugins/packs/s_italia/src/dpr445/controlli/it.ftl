controlli-nessuna-dichiarazione = Il beneficio non si fonda su dichiarazioni.
    .citizen = Non hai dovuto dichiarare nulla.

controlli-fatti = I controlli dovuti sono fatti e registrati.
    .citizen = Le dichiarazioni sono state controllate come previsto.

controlli-quota-bassa = Si controlla il { $quota } per cento delle dichiarazioni: l'ente si è dato almeno il { $minima } per cento.
    .citizen = Il Comune deve controllare almeno il { $minima } per cento delle dichiarazioni.

controlli-dovuti = La dichiarazione è nel campione, o vi sono fondati dubbi: va controllata prima di concludere, o si registrano le ragioni.
    .citizen = La tua dichiarazione va controllata prima di concludere.
