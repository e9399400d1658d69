parere-chiesto = Opinion asked for on { $giorno }
