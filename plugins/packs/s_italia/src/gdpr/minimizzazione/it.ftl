minimizzazione-rispettata = Sono raccolti solo i dati che servono.
    .citizen = Ti sono chiesti solo i dati che servono.

minimizzazione-ragioni = Il modulo chiede le ragioni dell'istanza, che non servono: togliere il campo.
    .citizen = Non devi spiegare perché chiedi questi dati.

minimizzazione-conto = È raccolto un conto corrente senza che vi sia un pagamento: cancellarlo, o dire perché serve.
    .citizen = Il Comune ha il tuo conto corrente senza che serva: puoi chiederne la cancellazione.
