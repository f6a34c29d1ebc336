"""The list of disputed areas; see `disputes.py` for what each entry says."""

from basemap_layers.disputes import (
    Dispute,
    by_hand,
    common,
    from_germany,
    given_up,
    islands,
    provinces,
    whole,
)

DISPUTES = (
    # Europe and the Caucasus
    Dispute(name="Abkhazia", claimants="GE", outline=provinces((43.1, 41.2)), area_km2=8_660, edge=True),
    Dispute(name="Crimea", claimants="RU UA", outline=given_up("RUS", (45.2, 34.1)), area_km2=26_800),
    Dispute(name="Gibraltar", claimants="ES GB", code="GI", outline=whole("GIB"), area_km2=4),
    Dispute(name="Kosovo", claimants="RS", outline=whole("KOS"), area_km2=10_900),
    Dispute(name="Northern Cyprus", claimants="CY", outline=whole("CYN", "CNM"), area_km2=3_600),
    Dispute(
        name="South Ossetia",
        claimants="GE",
        outline=by_hand(
            *((42.60, 43.62), (42.68, 43.80), (42.60, 44.02), (42.66, 44.20), (42.58, 44.34), (42.62, 44.50)),
            *((42.42, 44.58), (42.22, 44.52), (42.08, 44.43), (42.05, 44.32), (42.10, 44.15), (42.19, 44.02)),
            *((42.18, 43.90), (42.26, 43.72), (42.38, 43.62), (42.50, 43.47)),
        ),
        area_km2=3_900,
        approximate=True,
    ),
    Dispute(
        name="Transnistria",
        claimants="MD",
        outline=provinces(
            (46.76, 29.75), (47.14, 29.42), (47.28, 29.27), (47.73, 29.09), (48.0, 28.67), reach=2
        ),
        area_km2=4_163,
        edge=True,
    ),
    # The Middle East
    Dispute(
        name="East Jerusalem",
        claimants="IL PS",
        outline=by_hand(
            *((31.785, 35.227), (31.800, 35.222), (31.815, 35.205), (31.860, 35.205), (31.872, 35.225)),
            *((31.835, 35.255), (31.790, 35.262), (31.745, 35.262), (31.722, 35.225), (31.728, 35.185)),
            *((31.745, 35.190), (31.752, 35.215), (31.770, 35.228)),
        ),
        area_km2=70,
        approximate=True,
    ),
    Dispute(
        name="Golan Heights",
        claimants="IL SY",
        outline=given_up("ISR", (33.0, 35.75), without="LBN"),
        area_km2=1_200,
        edge=True,
        twin="B49",
    ),
    Dispute(
        name="Palestinian territories", claimants="IL PS", code="PS", outline=whole("PSX"), area_km2=6_000
    ),
    Dispute(
        name="Shebaa Farms", claimants="IL LB SY", outline=common("ISR", "LBN", (33.3, 35.7)), area_km2=25
    ),
    # Africa
    Dispute(
        name="Abyei", claimants="SD SS", outline=given_up("SDN", (9.6, 28.43)), area_km2=10_500, edge=True
    ),
    Dispute(name="Bir Tawil", claimants="", outline=whole("BRT"), area_km2=2_060),
    Dispute(name="Ceuta", claimants="ES MA", outline=islands("ESP", (35.89, -5.32)), area_km2=40),
    Dispute(name="Chagos Archipelago", claimants="GB MU", code="IO", outline=whole("IOT"), area_km2=60),
    Dispute(
        name="Halaib Triangle",
        claimants="EG SD",
        outline=by_hand(
            *(
                (22.0, 34.1),
                (22.0, 37.2),
                (23.15, 35.9),
                (23.10, 35.5),
                (22.80, 35.2),
                (22.40, 34.8),
                (22.20, 34.2),
            )
        ),
        area_km2=20_600,
        approximate=True,
    ),
    Dispute(
        name="Ilemi Triangle",
        claimants="ET KE SS",
        outline=by_hand(
            (4.62, 35.95), (4.22, 34.40), (4.60, 34.40), (5.00, 34.75), (5.35, 35.30), (5.30, 35.80)
        ),
        area_km2=12_000,
        approximate=True,
    ),
    Dispute(name="Melilla", claimants="ES MA", outline=islands("ESP", (35.29, -2.94)), area_km2=12),
    Dispute(name="Somaliland", claimants="SO", outline=whole("SOL"), area_km2=170_000),
    Dispute(
        name="Western Sahara",
        claimants="EH MA",
        code="EH",
        outline=from_germany("SAH"),
        area_km2=266_000,
        edge=True,
        same="B28",
    ),
    # Asia
    Dispute(
        name="Aksai Chin",
        claimants="CN IN",
        outline=by_hand(
            *((35.48, 77.95), (35.50, 78.30), (35.90, 79.30), (35.85, 80.10), (35.45, 80.28), (35.20, 80.25)),
            *((34.70, 79.80), (34.45, 79.60), (34.40, 79.00), (34.55, 78.75), (34.90, 78.35), (35.30, 78.05)),
        ),
        area_km2=23_000,
        approximate=True,
    ),
    Dispute(name="Arunachal Pradesh", claimants="CN IN", outline=provinces((28.0, 94.5)), area_km2=82_000),
    Dispute(name="Azad Kashmir", claimants="IN PK", outline=provinces((34.37, 73.47)), area_km2=12_600),
    Dispute(name="Gilgit-Baltistan", claimants="IN PK", outline=provinces((35.9, 74.3)), area_km2=69_000),
    Dispute(name="Jammu and Kashmir", claimants="IN PK", outline=provinces((34.0, 74.8)), area_km2=42_241),
    Dispute(
        name="Kuril Islands",
        claimants="JP RU",
        outline=islands("RUS", (44.10, 145.83), (44.98, 147.83), (43.79, 146.74), (43.51, 146.15)),
        area_km2=4_900,
    ),
    Dispute(name="Ladakh", claimants="CN IN PK", outline=provinces((33.8, 77.8)), area_km2=64_000),
    Dispute(
        name="Liancourt Rocks",
        claimants="JP KR",
        outline=by_hand((37.2, 131.8), (37.2, 131.95), (37.3, 131.95), (37.3, 131.8), land=False),
        area_km2=147,
        approximate=True,
    ),
    Dispute(
        name="Paracel Islands",
        claimants="CN TW VN",
        outline=by_hand((15.6, 111.0), (15.6, 113.0), (17.2, 113.0), (17.2, 111.0), land=False),
        area_km2=38_000,
        approximate=True,
    ),
    Dispute(
        name="Scarborough Shoal",
        claimants="CN PH TW",
        outline=by_hand((15.0, 117.6), (15.0, 117.95), (15.3, 117.95), (15.3, 117.6), land=False),
        area_km2=1_250,
        approximate=True,
    ),
    Dispute(
        name="Senkaku Islands",
        claimants="CN JP TW",
        outline=by_hand((25.65, 123.35), (25.65, 124.65), (26.0, 124.65), (26.0, 123.35), land=False),
        area_km2=5_070,
        approximate=True,
    ),
    Dispute(name="Siachen Glacier", claimants="IN PK", outline=whole("KAS"), area_km2=2_500),
    Dispute(
        name="Spratly Islands",
        claimants="BN CN MY PH TW VN",
        outline=by_hand(
            (6.5, 111.0),
            (6.5, 113.5),
            (8.5, 116.0),
            (10.5, 117.5),
            (12.0, 117.5),
            (12.0, 113.5),
            (9.0, 111.0),
            land=False,
        ),
        area_km2=300_000,
        approximate=True,
    ),
    Dispute(name="Taiwan", claimants="CN TW", code="TW", outline=whole("TWN"), area_km2=36_000),
    # The Americas and the South Atlantic
    Dispute(name="Falkland Islands", claimants="AR GB", code="FK", outline=whole("FLK"), area_km2=12_200),
    Dispute(
        name="Guayana Esequiba",
        claimants="GY VE",
        outline=provinces((7.5, -59.8), (7.3, -58.75), (6.2, -60.0), (5.1, -59.3), (3.0, -59.3), reach=3),
        area_km2=159_500,
    ),
    Dispute(
        name="South Georgia and the South Sandwich Islands",
        claimants="AR GB",
        code="GS",
        outline=whole("SGS"),
        area_km2=3_900,
    ),
    Dispute(name="Southern Patagonian Ice Field", claimants="AR CL", outline=whole("SPI"), area_km2=1_900),
)
