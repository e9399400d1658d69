scia-controllo-in-corso = Il controllo è possibile fino a { $scadenza }.
    .citizen = L'ufficio può controllare fino a { $scadenza }.

scia-controllo-interrotto = Il termine è interrotto dall'invito a conformarsi: riparte da capo quando sono comunicate le misure.
    .citizen = Il tempo per il controllo si ferma finché non comunichi di avere rimediato.

scia-consolidata = Il termine è scaduto { $scadenza }: l'attività è consolidata. Resta l'annullamento d'ufficio fino a { $autotutela }.
    .citizen = L'ufficio non ha nulla da dire: l'attività è definitiva.

scia-atto-in-tempo = L'atto è in tempo: il termine scade { $scadenza }.
    .citizen = L'ufficio è intervenuto in tempo.

scia-atto-tardivo = Il termine è scaduto { $scadenza }: divieto e conformazione sono inefficaci. Resta l'annullamento d'ufficio fino a { $autotutela }.
    .citizen = L'ufficio è intervenuto dopo { $scadenza }: il divieto non ha effetto.

scia-conformazione-breve = Per conformarsi sono dati { $giorni } giorni: la legge ne vuole almeno { $minimo }.
    .citizen = Per rimediare ti spettano almeno { $minimo } giorni.
