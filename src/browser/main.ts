console.log("footing");
