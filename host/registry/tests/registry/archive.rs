//! Archives: what is good comes back, what is bad has its code.

use crate::fixture::{example, signed, version};
use cap_std::{ambient_authority, fs::Dir};
use digipro_registry::{archive, limits};
use digipro_rules::{PackFiles, files};
use tar::{Builder, EntryType, Header};

/// An entry: raw name, type, size that the header states, bytes.
type Raw<'a> = (&'a [u8], EntryType, Option<u64>, &'a [u8]);

/// An archive of these entries.
fn tar(entries: &[Raw<'_>]) -> Vec<u8> {
    let mut builder = Builder::new(Vec::new());
    for (name, kind, size, bytes) in entries {
        let mut header = Header::new_ustar();
        header.as_old_mut().name[..name.len()].copy_from_slice(name);
        header.set_entry_type(*kind);
        header.set_size(size.unwrap_or(bytes.len() as u64));
        if matches!(kind, EntryType::Symlink | EntryType::Link) {
            header.set_link_name("pack.toml").unwrap();
        }
        header.set_cksum();
        builder.append(&header, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

fn file<'a>(name: &'a str, bytes: &'a [u8]) -> Raw<'a> {
    (name.as_bytes(), EntryType::Regular, None, bytes)
}

fn refused(bytes: &[u8]) -> &'static str {
    archive::unpack(bytes).map_or_else(|wrong| wrong.code.id, |_| "ok")
}

#[test]
fn a_pack_comes_back_and_its_archive_is_the_same_everywhere() {
    let pack = signed(version("1.0.0"), &[1]);
    let bytes = archive::pack(&pack).unwrap();
    assert_eq!(archive::unpack(&bytes).unwrap(), pack);
    assert_eq!(archive::pack(&pack).unwrap(), bytes);
    // Neither the owner nor the moment nor the order of making is in it.
    let same: PackFiles = pack.into_iter().rev().collect();
    assert_eq!(archive::pack(&same).unwrap(), bytes);
    let first = Header::from_byte_slice(&bytes[..512]);
    assert_eq!((first.mtime().unwrap(), first.uid().unwrap(), first.mode().unwrap()), (0, 0, 0o644));
}

#[test]
fn an_archive_made_by_hand_is_read_too() {
    let folder = |name: &'static str| (name.as_bytes(), EntryType::Directory, None, &b""[..]);
    let bytes =
        tar(&[folder("./"), file("./pack.toml", b"x"), folder("./texts/"), file("./texts/it.ftl", b"y")]);
    let names: Vec<String> = archive::unpack(&bytes).unwrap().keys().map(|name| name.to_string()).collect();
    assert_eq!(names, ["pack.toml", "texts/it.ftl"]);
}

#[test]
fn every_bad_archive_has_its_code() {
    let good = tar(&[file("pack.toml", b"x")]);
    let link = |kind| tar(&[(b"texts", kind, None, b"")]);
    let large = vec![0; digipro_rules::limits::FILE + 1];
    let many: Vec<String> = (0..=digipro_rules::limits::FILES).map(|number| format!("f{number}")).collect();
    let many: Vec<_> = many.iter().map(|name| file(name, b"")).collect();
    let mut sum = good.clone();
    sum[150] ^= 1;
    let table: Vec<(&str, Vec<u8>, &str)> = vec![
        ("good", good.clone(), "ok"),
        ("leads out", tar(&[file("../pack.toml", b"x")]), "P0787"),
        ("leads out from within", tar(&[file("texts/../../x", b"x")]), "P0787"),
        ("leads around", tar(&[file("texts/../pack.toml", b"x")]), "P0787"),
        ("absolute", tar(&[file("/etc/passwd", b"x")]), "P0787"),
        ("absolute behind a dot", tar(&[file(".//etc/passwd", b"x")]), "P0787"),
        ("absolute elsewhere", tar(&[file("C:\\x", b"x")]), "P0787"),
        ("other separators", tar(&[file("texts\\it.ftl", b"x")]), "P0787"),
        ("a device elsewhere", tar(&[file("texts/NUL.ftl", b"x")]), "P0787"),
        ("a numbered device elsewhere", tar(&[file("com1", b"x")]), "P0787"),
        ("ends in a dot", tar(&[file("pack.", b"x")]), "P0787"),
        ("a stream elsewhere", tar(&[file("pack.toml:x", b"x")]), "P0787"),
        ("a control sign", tar(&[file("pack\u{7}", b"x")]), "P0787"),
        ("letters that look alike", tar(&[file("pаck.toml", b"x")]), "P0787"),
        ("not text", tar(&[(b"pack\xff", EntryType::Regular, None, b"x")]), "P0787"),
        ("no name", tar(&[file("", b"x")]), "P0787"),
        ("an empty part", tar(&[file("texts//it.ftl", b"x")]), "P0787"),
        ("too deep", tar(&[file("a/b/c/d/e/f/g/h/i", b"x")]), "P0787"),
        ("a folder that leads out", tar(&[(b"../x/", EntryType::Directory, None, b"")]), "P0787"),
        ("symbolic link", link(EntryType::Symlink), "P0788"),
        ("hard link", link(EntryType::Link), "P0788"),
        ("device", link(EntryType::Char), "P0788"),
        ("pipe", link(EntryType::Fifo), "P0788"),
        ("sparse file", link(EntryType::GNUSparse), "P0788"),
        ("long name of another dialect", link(EntryType::GNULongName), "P0788"),
        ("extended header", link(EntryType::XHeader), "P0788"),
        ("twice", tar(&[file("pack.toml", b"x"), file("pack.toml", b"y")]), "P0789"),
        ("twice with a dot", tar(&[file("pack.toml", b"x"), file("./pack.toml", b"y")]), "P0789"),
        ("in two cases", tar(&[file("pack.toml", b"x"), file("PACK.toml", b"y")]), "P0789"),
        ("folders in two cases", tar(&[file("texts/a", b"x"), file("Texts/b", b"y")]), "P0789"),
        ("a file that is a folder", tar(&[file("texts", b"x"), file("texts/it.ftl", b"y")]), "P0789"),
        ("a folder that is a file", tar(&[file("texts/it.ftl", b"x"), file("TEXTS", b"y")]), "P0789"),
        ("too large a file", tar(&[file("norms.toml", &large)]), "P0708"),
        ("states a petabyte", tar(&[(b"norms.toml", EntryType::Regular, Some(1 << 50), b"x")]), "P0708"),
        ("too many files", tar(&many), "P0708"),
        ("too large", vec![0; usize::try_from(limits::ARCHIVE).unwrap() + 1], "P0708"),
        ("ends in a file", good[..512].to_vec(), "P0786"),
        ("ends in a header", good[..300].to_vec(), "P0786"),
        ("wrong sum", sum, "P0786"),
        ("something behind the end", [&good[..], b"secret"].concat(), "P0786"),
        ("empty", Vec::new(), "P0786"),
        ("nothing but an end", vec![0; 1024], "P0786"),
        ("zip", b"PK\x03\x04rest".to_vec(), "P0786"),
        ("gzip", b"\x1f\x8b\x08rest".to_vec(), "P0786"),
        ("zstd", b"\x28\xb5\x2f\xfdrest".to_vec(), "P0786"),
    ];
    for (what, bytes, code) in table {
        assert_eq!(refused(&bytes), code, "{what}");
    }
}

#[test]
fn whatever_a_byte_is_changed_to_no_path_leaves() {
    let good = tar(&[file("pack.toml", b"x"), file("texts/it.ftl", b"y"), file("vectors/a.json", b"z")]);
    let (mut read, mut wrong) = (0, 0);
    for position in 0..good.len() {
        for value in [0, b'.', b'/', b'2', b'7', 0x80, 0xff] {
            let mut changed = good.clone();
            changed[position] = value;
            // A header that was changed has another sum; with the right one it is read like any other.
            let start = position / 512 * 512;
            let mut header = Header::from_byte_slice(&changed[start..start + 512]).clone();
            header.set_cksum();
            changed[start..start + 512].copy_from_slice(header.as_bytes());
            match archive::unpack(&changed) {
                Ok(files) => {
                    read += 1;
                    let safe =
                        |name: &str| !name.starts_with('/') && !name.split('/').any(|part| part == "..");
                    assert!(files.keys().all(|name| safe(name)), "{:?}", files.keys());
                }
                Err(_) => wrong += 1,
            }
        }
    }
    assert!(read > 100 && wrong > 1_000, "{read} {wrong}");
}

#[test]
fn nothing_is_written_outside_of_the_folder_or_over_a_file() {
    let root = tempfile::tempdir().unwrap();
    let open = |name: &str| {
        std::fs::create_dir_all(root.path().join(name)).unwrap();
        Dir::open_ambient_dir(root.path().join(name), ambient_authority()).unwrap()
    };
    archive::write(&example(), &open("good")).unwrap();
    assert_eq!(files::read(&open("good")).unwrap(), example());
    assert_eq!(archive::write(&example(), &open("good")).unwrap_err().code.id, "P0786");
    for path in ["../out", "/tmp/out", "a/../../out"] {
        let bad = PackFiles::from([(path.into(), b"x".to_vec())]);
        assert_eq!(archive::write(&bad, &open("bad")).unwrap_err().code.id, "P0787", "{path}");
        assert_eq!(archive::pack(&bad).unwrap_err().code.id, "P0787", "{path}");
    }
    assert_eq!(std::fs::read_dir(root.path().join("bad")).unwrap().count(), 0);
    assert!(!root.path().join("out").exists());
}

#[cfg(unix)]
#[test]
fn a_link_in_a_folder_is_not_followed() {
    let root = tempfile::tempdir().unwrap();
    std::fs::write(root.path().join("secret"), "x").unwrap();
    let pack = root.path().join("pack");
    std::fs::create_dir(&pack).unwrap();
    std::os::unix::fs::symlink("../secret", pack.join("pack.toml")).unwrap();
    let folder = Dir::open_ambient_dir(&pack, ambient_authority()).unwrap();
    assert_eq!(files::read(&folder).unwrap_err().code.id, "P0701");
}
