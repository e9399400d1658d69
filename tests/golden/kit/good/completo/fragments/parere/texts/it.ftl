parere-chiesto = Parere chiesto il { $giorno }
