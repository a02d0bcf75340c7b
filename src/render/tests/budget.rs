use super::{SITE, build_with};

#[test]
fn products_that_can_be_reckoned_with_come_first_and_are_counted() {
    let entry = SITE.split("//- content/produkter/faelles.yml\n").nth(1);
    let entry = entry.unwrap().replace("aliases: [Sammen]\n", "");
    let (start, end) = entry.split_once("  price:").unwrap();
    let contacts = end.split_once("contacts:").unwrap().1;
    let unpriced = format!("{start}  price: unknown\ncontacts:{contacts}")
        .replace("id: faelles", "id: aaben")
        .replace("name: Fælles", "name: Aaben");
    let free = unpriced
        .replace("id: aaben", "id: gratis")
        .replace("name: Aaben", "name: Gratis")
        .replace("price: unknown", "price: {status: free}");
    let (outputs, _) = build_with(&format!(
        "//- content/produkter/aaben.yml\n{unpriced}//- content/produkter/gratis.yml\n{free}"
    ));
    let page = &outputs["budget/index.html"];
    let rows = page.split("<tr data-product=\"").skip(1);
    let rows: Vec<&str> = rows.map(|row| row.split('>').next().unwrap()).collect();
    assert_eq!(
        rows,
        [
            "faelles\" data-known",
            "gratis\" data-free data-known",
            "aaben\""
        ]
    );
    assert!(page.contains("2 af 3 løsninger har en oplyst pris i dag."));
}
