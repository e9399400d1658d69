//! The contract is frozen: a change is a new version in a new folder.

use digipro_rules::Version;
use digipro_vocab::Digest;

#[test]
fn version_1_0_has_not_changed() {
    let frozen = "287ffc25d218a66196bdb0d4ae4b79247b7a67f548a01e9f28defbd380b77481";
    let wit = include_bytes!("../../../wit/v1.0/regole.wit");
    assert_eq!(Digest::of(wit).to_string(), frozen, "plugins/wit/v1.0 is frozen: make a new version");
}

#[test]
fn a_version_is_found_by_its_name() {
    for version in Version::ALL {
        assert_eq!(Version::named(version.name()), Some(*version));
    }
    assert_eq!(Version::named("1.1"), None);
}
