/** Small tables for the ways in which people speak of days, flags, decades and what was done. */
export const EVERYDAY = {
  "city_weather.csv": weather(),
  "space_mission_data.csv": missions(),
  "telecom_churn.csv": customers(),
  "portraits.csv": portraits(),
  "state_drivers.csv": drivers(),
  "market_sales.csv": invoices(),
  "studio_salary.csv": pay(),
  "hill_homes.csv": homes(),
} as const;

type Row = readonly (string | number)[];

function csv(header: string, rows: number, row: (index: number) => Row): string {
  return `${[header, ...Array.from({ length: rows }, (_, at) => row(at).join(","))].join("\n")}\n`;
}

function of<T>(items: readonly [T, ...T[]], at: number): T {
  return items[at % items.length] ?? items[0];
}

/** A row for each city and day. */
function weather(): string {
  const cities = ["Bergen", "Lagos", "Quito"] as const;
  return csv(
    "city,date,year,month,day,high_temp,avg_temp,low_temp,high_humidity,avg_humidity,low_humidity,events",
    3 * 150,
    (at) => {
      const index = Math.floor(at / 3);
      const date = new Date(Date.UTC(2016, 10, 1 + index));
      const [high, humidity] = [50 + ((at * 7) % 45), 40 + ((at * 11) % 50)];
      const temperatures = [high, high - 6 - (at % 3), high - 15 - (at % 5)];
      const humidities = [humidity + 9, humidity, humidity - 12];
      const day = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      return [
        of(cities, at),
        date.toISOString().slice(0, 10),
        ...day,
        ...temperatures,
        ...humidities,
        of(["", "Rain", "", "Fog", "Snow", "", "Rain"], at + index),
      ];
    },
  );
}

function missions(): string {
  return csv("mission,company,date,rocket,price,successful", 60, (at) => [
    `Probe ${at < 2 ? 1 : at}`,
    of(["Orbitec", "Skyward", "Lifter Lab"], at),
    `${1961 + ((at * at) % 60)}-0${1 + (at % 9)}-1${at % 10}`,
    of(["Kite 2", "Heron", "Kite 3", "Heron"], at * 3 + (at % 2)),
    1_000_000 + at * 12_345,
    at % 7 === 3 ? "False" : "True",
  ]);
}

function customers(): string {
  return csv(
    "customer_id,gender,contract,tenure,MonthlyCharges,TotalCharges,PaymentMethod,IsActiveMember,Churn",
    60,
    (at) => [
      `C-${1000 + at * 3}`,
      of(["Female", "Male"], at),
      of(["Monthly", "Yearly", "Two years"], at),
      1 + ((at * 5) % 70),
      20 + ((at * 13) % 90) + 0.5,
      100 + ((at * 131) % 6000) + 0.25,
      of(["Credit card", "Bank transfer", "Cheque"], at + (at % 4)),
      at % 3 === 0 ? 0 : 1,
      at % 4 === 0 ? "Yes" : "No",
    ],
  );
}

function portraits(): string {
  return csv(
    "title,director,year_release,box_office,number_of_subjects,subject,subject_sex,type_of_subject",
    90,
    (at) => [
      `Portrait ${Math.floor(at / 2)}`,
      of(["Ada Moss", "Bo Lind", "Cy Hart", "Dee Vale"], at),
      1931 + ((at * 7) % 84),
      at % 5 === 0 ? "" : 1_000_000 + at * 7919,
      1 + (at % 2),
      `Person ${at % 80}`,
      at % 3 === 0 ? "Female" : "Male",
      of(["Athlete", "Musician", "Criminal", "Athlete", "Other"], at),
    ],
  );
}

function drivers(): string {
  const share = "Percentage of Drivers Involved in Fatal Collisions Who Were";
  return csv(`State,${share} Speeding,${share} Not Distracted,no_show_fees`, 12, (at) => [
    of(
      [
        "Ohio",
        "Utah",
        "Iowa",
        "Texas",
        "Maine",
        "Idaho",
        "Nevada",
        "Kansas",
        "Oregon",
        "Alaska",
        "Hawaii",
        "Vermont",
      ],
      at,
    ),
    20 + ((at * 7) % 31),
    60 + ((at * 11) % 37),
    100 + ((at * 17) % 53),
  ]);
}

function invoices(): string {
  return csv("Invoice ID,City,Customer type,Gender,Product line,Quantity,Payment,Total", 60, (at) => [
    `I-${2000 + at * 7}`,
    of(["Yangon", "Mandalay", "Bago"], at),
    at % 2 === 0 ? "Member" : "Normal",
    at % 5 < 2 ? "Female" : "Male",
    of(["Food and beverages", "Home and garden", "Sports and travel"], at + (at % 4)),
    1 + (at % 9),
    of(["Cash", "Credit card", "Ewallet", "Cash"], at),
    20 + ((at * 37) % 400) + 0.5,
  ]);
}

function pay(): string {
  return csv("status,current_title,current_salary,salary_type,location", 40, (at) => [
    at % 6 === 0 ? "Contractor" : "Full Time Employee",
    of(["Engineer", "Senior Engineer", "Artist", "Software Engineer II", "Producer"], at),
    at % 8 === 5 ? "" : 50_000 + at * 731,
    at % 9 === 0 ? "hour" : "year",
    of(["Irvine", "Austin", ""], at),
  ]);
}

function homes(): string {
  return csv("price,bed,bath,area,year_built,lot", 50, (at) => [
    200_000 + at * 4321,
    2 + (at % 4),
    1 + (at % 3),
    900 + ((at * 211) % 2600),
    1950 + ((at * 13) % 37),
    0.2 + ((at * 3) % 17) / 10,
  ]);
}
