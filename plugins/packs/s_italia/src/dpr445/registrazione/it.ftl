registrazione-esclusa = Il documento ({ $tipo }) è tra quelli che non si registrano.
    .citizen = Questo documento non va registrato.

registrazione-fatta = Il documento è registrato con il numero { $numero }, { $data }.
    .citizen = Il documento è registrato con il numero { $numero }.

registrazione-numero-errato = Il numero di protocollo «{ $numero }» non ha almeno sette cifre.
    .citizen = Il numero di registrazione va corretto.

registrazione-incompleta = La registrazione non ha mittente o destinatario, oggetto o impronta: completarla.
    .citizen = La registrazione del documento va completata.

registrazione-fuori-ordine = La data { $data } precede quella del numero precedente ({ $precedente }): i numeri seguono le date.
    .citizen = La registrazione del documento va corretta.
