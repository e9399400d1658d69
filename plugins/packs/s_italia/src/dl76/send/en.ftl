send-altro-canale = The national platform is not used.
    .citizen = This rule does not concern the communication.

send-perfezionata = The notification was perfected { $data }: terms run for the recipient from that day.
    .citizen = The communication counts as received { $data }.

send-in-attesa = The notification will be perfected { $data }, unless the recipient opens it before.
    .citizen = The communication will count as received { $data }, or before if you open it.

send-avviso-ignoto = The kind of notice “{ $avviso }” is not among those provided for (digitale, digitale-fallito, cartaceo).
    .citizen = The office must check how it told you.
