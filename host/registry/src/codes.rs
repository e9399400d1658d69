//! Codes of trouble with packs and kits on their way.

digipro_vocab::codes! {
    /// The lock of a kit is missing or cannot be read, or is of another kit.
    P0690 = "lock of the kit cannot be used", "impronte del kit inutilizzabili";
    /// A file of a kit is not the one that its lock names.
    P0691 = "files are not those of the lock", "file diversi dalle impronte del kit";
    /// Another kit has the same id and version.
    P0692 = "other bytes under the same version of a kit", "kit diverso con la stessa versione";
    /// The folder of installed kits cannot be read or written.
    P0693 = "kits cannot be read or kept", "kit illeggibili o non conservabili";
    /// The file is not a plain tar archive, or is damaged.
    P0786 = "archive cannot be read", "archivio illeggibile";
    /// A path in the archive is absolute, leads out of it or is not the same on every system.
    P0787 = "archive has a path that is not allowed", "percorso non ammesso nell'archivio";
    /// The archive holds something that is neither a file nor a folder: a link, a device.
    P0788 = "archive holds something other than files", "l'archivio contiene altro che file";
    /// Two entries of the archive have one name, or names that differ in case alone.
    P0789 = "archive has a name twice", "nome ripetuto nell'archivio";
    /// A vector fails on this host, or the pack has none.
    P0790 = "vectors of the pack fail on this host", "vettori del pacchetto non superati su questa macchina";
    /// Another pack has the same id and version.
    P0791 = "other bytes under the same version", "contenuto diverso con la stessa versione";
    /// A newer version of the pack is installed.
    P0792 = "older than what is installed", "versione precedente a quella installata";
    /// The version binds already.
    P0793 = "a version that binds does not go back to the shadow", "una versione vincolante non torna in prova";
    /// No such pack is installed.
    P0794 = "pack is not installed", "pacchetto non installato";
    /// A reference to a registry is not one, names no registry, or would be sent in the clear.
    P0795 = "reference to a registry cannot be used", "riferimento al registro inutilizzabile";
    /// A registry cannot be reached, refuses, or gives other bytes than it names.
    P0796 = "registry failed", "il registro non risponde come dovuto";
    /// What a registry or an image layout holds under the name is not a rule pack.
    P0797 = "artifact is not a rule pack", "l'artefatto non è un pacchetto di regole";
    /// The register of packs holds something that this program cannot read.
    P0799 = "register of packs cannot be used", "registro dei pacchetti inutilizzabile";
}
