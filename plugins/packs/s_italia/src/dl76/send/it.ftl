send-altro-canale = Non si notifica con la piattaforma nazionale.
    .citizen = Questa regola non riguarda la comunicazione.

send-perfezionata = La notifica è perfezionata { $data }: da allora decorrono i termini per il destinatario.
    .citizen = La comunicazione vale come ricevuta { $data }.

send-in-attesa = La notifica si perfeziona { $data }, salvo che il destinatario la apra prima.
    .citizen = La comunicazione varrà come ricevuta { $data }, o prima se la apri.

send-avviso-ignoto = Il tipo di avviso «{ $avviso }» non è tra quelli previsti (digitale, digitale-fallito, cartaceo).
    .citizen = L'ufficio deve verificare come ti ha avvisato.
